"""Fitting on a few texts with a tiny encoder: ends in seconds. `python -m unittest discover -t .. -s tests`"""

import itertools
import struct
import tempfile
import unittest
from pathlib import Path

import torch
from tokenizers import Tokenizer, models, normalizers, pre_tokenizers

from .. import crf, labels, nesting, predict, weights, words
from ..batch import Maker
from ..encoder import Encoder, Size
from ..fit import Fit, Settings
from ..texts import Reader, reading_windows

ARTICLES = Path(__file__).parents[3] / "data" / "articles"
SENTENCE = "“The mill won't close,” Dana Orvik said. Nobody in Ostervik thinks so."


def spans(*parts):
    return [(SENTENCE.index(part), SENTENCE.index(part) + len(part)) for part in parts]


SAID = {"source": spans("Dana Orvik"), "cue": spans("said"), "content": spans("“The mill won't close,”")}
THINKS = {"source": spans("Nobody in Ostervik"), "cue": spans("thinks"), "content": spans("so")}


def tokenizer():
    """Word pieces that are single letters."""
    letters = [chr(code) for code in range(33, 127)] + list("“”‘’—–")
    vocabulary = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]", *letters, *(f"##{letter}" for letter in letters)]
    made = Tokenizer(models.WordPiece({piece: place for place, piece in enumerate(vocabulary)}, unk_token="[UNK]"))
    made.normalizer = normalizers.BertNormalizer()
    made.pre_tokenizer = pre_tokenizers.BertPreTokenizer()
    return made


def tiny(vocabulary):
    torch.manual_seed(1)
    return Encoder(Size(vocabulary, hidden=16, layers=2, heads=2, inner=32, positions=512), dropout=0.0)


class Marks(unittest.TestCase):
    def test_words_are_cut_as_ascribe_cuts_them(self):
        text = "Sen. O'Brien didn't say Kim's AT&T deal cost $1,200.50... “Well-known.”"
        forms = [text[start:end] for start, end in words.words(text)]
        wanted = "Sen. O'Brien did n't say Kim 's AT&T deal cost $ 1,200.50 ... “ Well-known . ”"
        self.assertEqual(forms, wanted.split())

    def test_labels_tell_on_which_side_the_cue_lies(self):
        found = words.words(SENTENCE)
        marked = labels.label(found, words.paragraphs(SENTENCE, found), [SAID, THINKS])
        wanted = "B-X> I-X> I-X> I-X> I-X> I-X> I-X> I-X> B-S> I-S> B-C O B-S> I-S> I-S> B-C B-X< O"
        self.assertEqual([labels.LABELS[label] for label in marked], wanted.split())

    def test_contents_are_texts_of_their_own(self):
        letters = "Orvik said that Ilse Tarn from Ostervik thinks the mill will close."

        def marks(*parts):
            places = [(letters.index(part), letters.index(part) + len(part)) if part else None for part in parts]
            return {role: [place] for role, place in zip(labels.ROLES, places, strict=True)}

        outer = marks("Orvik", "said", "that Ilse Tarn from Ostervik thinks the mill will close")
        inner = marks("Ilse Tarn from Ostervik", "thinks", "the mill will close")
        self.assertEqual(nesting.outermost([inner, outer]), [outer])
        first, second = nesting.inner_texts(letters, [inner, outer])[0], nesting.inner_texts(letters, [outer])[0]
        self.assertEqual(first[0], "that Ilse Tarn from Ostervik thinks the mill will close")
        self.assertEqual([first[0][start:end] for start, end in first[1][0]["content"]], ["the mill will close"])
        self.assertEqual(second[1], [])


class Arithmetic(unittest.TestCase):
    def test_loss_and_gradient_are_those_of_all_paths(self):
        torch.manual_seed(2)
        count = len(labels.LABELS)
        scores = torch.randn(2, 3, count, requires_grad=True)
        encoder = tiny(10)
        torch.nn.init.normal_(encoder.pairs)
        gold, lengths = torch.tensor([[1, 2, 0], [3, 0, 0]]), [3, 1]
        loss = crf.Loss.apply(scores, gold, lengths, *encoder.transitions())
        loss.backward()
        gradient, own = scores.grad.clone(), encoder.pairs.grad.clone()
        scores.grad = encoder.pairs.grad = None
        pairs, starts = encoder.transitions()

        def path(chain, steps):
            total = starts[steps[0]] + scores[chain, range(len(steps)), list(steps)].sum()
            return total + sum(pairs[a, b] for a, b in itertools.pairwise(steps))

        slow = sum(
            torch.logsumexp(torch.stack([path(chain, steps) for steps in itertools.product(range(count), repeat=n)]), 0)
            - path(chain, gold[chain, :n].tolist())
            for chain, n in enumerate(lengths)
        )
        slow.backward()
        self.assertAlmostEqual(loss.item(), slow.item(), places=3)
        self.assertLess(float((gradient - scores.grad).abs().max()), 1e-4)
        self.assertLess(float((own - encoder.pairs.grad).abs().max()), 1e-4)


class Fitting(unittest.TestCase):
    def test_windows_hold_each_word_once(self):
        made = tokenizer()
        for text in Reader(made).folder(ARTICLES):
            read = [
                word
                for window in reading_windows(text, 100, 30)
                for start, end in window.units[window.first : window.last]
                for word in range(start, end)
            ]
            self.assertEqual(read, list(range(len(text.pieces))))

    def test_fit_learns_goes_on_and_is_written(self):
        made = tokenizer()
        reader, maker = Reader(made), Maker(made)
        texts = reader.folder(ARTICLES, inner=True)[:30]
        settings = Settings(pieces=6000, rate=5e-3, head_rate=2e-2, portions=3, watch_each=1, average=0.5)
        with tempfile.TemporaryDirectory() as folder:
            checkpoint = Path(folder) / "fit.ckpt"
            encoder = tiny(made.get_vocab_size())
            before = self.loss(encoder, maker, texts)
            lines = []
            Fit(encoder, maker, settings, checkpoint, lines.append).run(texts, texts, {"own": texts[:4]})
            self.assertLess(self.loss(encoder, maker, texts), before / 1.5)
            again = tiny(made.get_vocab_size())
            Fit(again, maker, settings, checkpoint, self.fail).run(texts, texts, {"own": texts[:4]})
            self.assertEqual(self.loss(again, maker, texts), self.loss(encoder, maker, texts))
            self.written(encoder, made, maker, texts)

    def loss(self, encoder, maker, texts):
        reach = predict.Reach(100, 30)
        return predict.compare(encoder, texts, predict.emissions(encoder, maker, texts, reach)).loss

    def written(self, encoder, made, maker, texts):
        exact = self.loss(encoder, maker, texts)
        weights.rounded(encoder)
        self.assertAlmostEqual(self.loss(encoder, maker, texts), exact, delta=exact / 50)
        vocabulary = [made.id_to_token(number) for number in range(made.get_vocab_size())]
        data = weights.file(encoder, vocabulary, predict.Reach(), 0.25, "made up")
        self.assertEqual(data[:10], b"ascribe\x1aE\x01")
        self.assertEqual(data[-8:], struct.pack("<Q", weights.fnv1a(data[:-8])))
        largest = encoder.layers[0].up.weight.detach().numpy()
        scales, whole = weights.quantised(largest)
        self.assertIn(scales.tobytes() + whole.tobytes(), data)
        loaded = tiny(made.get_vocab_size())
        weights.load(loaded, data)
        self.assertAlmostEqual(self.loss(loaded, maker, texts), self.loss(encoder, maker, texts), places=4)


if __name__ == "__main__":
    unittest.main()
