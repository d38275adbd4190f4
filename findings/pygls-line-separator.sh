#!/usr/bin/env bash
# pygls 2.1.1, workspace.TextDocument.
# Behaviour: U+2028, which texts pasted from publishing systems hold, begins a line (so do form feed and U+0085). Every
#   position behind it is one line off, and a change that an editor sends lands in the line above.
# Expected: "Bo" is replaced on the second line, as in vscode-languageserver-textdocument.
# Seen: 'Ann Lee:\u2028Cye bridge is safe.\nBo Roe agreed.\n'
# Source: Language Server Protocol 3.17, "Text Documents": lines end at '\n', '\r\n' and '\r' alone.
#   pygls/workspace/text_document.py, property lines, splits by str.splitlines, which knows more.
# In ascribe: src/cli/lsp/text_buffer.rs looks for the three endings of the protocol.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/python"
"$folder/python/bin/pip" install -q pygls==2.1.1
seen=$("$folder/python/bin/python" -c '
from lsprotocol.types import Position, Range, TextDocumentContentChangePartial
from pygls.workspace import TextDocument
document = TextDocument("file:///draft.txt", source="Ann Lee:\u2028The bridge is safe.\nBo Roe agreed.\n")
name = Range(start=Position(line=1, character=0), end=Position(line=1, character=2))
document.apply_change(TextDocumentContentChangePartial(range=name, text="Cy"))
print(ascii(document.source))')
echo "pygls 2.1.1: Bo replaced by Cy on the second line: $seen"
[ "$seen" = "'Ann Lee:\\u2028Cye bridge is safe.\\nBo Roe agreed.\\n'" ] || { echo "this has changed"; exit 1; }
