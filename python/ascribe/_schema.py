"""The Arrow schema of the records, field by field as in ``docs/schema/ascribe-1.json``."""

import pyarrow as pa

_text = pa.string()
_count = pa.int64()
_texts = pa.list_(_text)
_spans = pa.list_(pa.list_(_count))
_span = {"text": _text, "spans": _spans}


def _record(**fields: pa.DataType) -> pa.StructType:
    return pa.struct(list(fields.items()))


_article = _record(
    id=_text,
    title=_text,
    url=_text,
    published=_text,
    outlet=_text,
    text=_text,
    chars=_count,
    offset_unit=_text,
)
_source = _record(
    id=_text,
    name=_text,
    kind=_text,
    named=pa.bool_(),
    titles=_texts,
    affiliation=_text,
    justification=_text,
    aliases=_texts,
    country=_text,
    medium=pa.bool_(),
    state_media=pa.bool_(),
    government=_text,
    pronoun=_text,
    members=_texts,
    mentions=_count,
)
_attribution = _record(
    id=_text,
    kind=_text,
    **{"class": _text},
    stance=_text,
    negated=pa.bool_(),
    source=_record(**_span, source=_text),
    cue=_record(**_span, lemma=_text),
    content=_record(**_span),
    addressee=_record(**_span),
    setting=_record(**_span),
    time=_record(**_span),
    parent=_text,
    rules=_texts,
    confidence=pa.float64(),
    line=_count,
    column=_count,
)
_claim = _record(
    id=_text,
    **_span,
    status=_text,
    attributions=_texts,
    score=pa.float64(),
    line=_count,
    column=_count,
)
_remark = _record(code=_text, severity=_text, message=_text, span=pa.list_(_count), hint=_text)

#: What :meth:`ascribe.Analyzer.analyze` gives: one row an article, nested as in ``ascribe/1``.
schema = pa.schema(
    {
        "schema": _text,
        "article": _article,
        "sources": pa.list_(_source),
        "attributions": pa.list_(_attribution),
        "claims": pa.list_(_claim),
        "people": _texts,
        "diagnostics": pa.list_(_remark),
    }
)
