// Starts `ascribe lsp` for drafts in plain text, Markdown and HTML.
const vscode = require('vscode');
const { LanguageClient } = require('vscode-languageclient/node');

let client;

function start() {
  const settings = vscode.workspace.getConfiguration('ascribe');
  const server = { command: settings.get('path'), args: ['lsp', ...settings.get('arguments')] };
  const languages = ['plaintext', 'markdown', 'html'];
  const documentSelector = ['file', 'untitled'].flatMap((scheme) => languages.map((language) => ({ scheme, language })));
  client = new LanguageClient('ascribe', 'Ascribe', server, { documentSelector });
  return client.start();
}

async function restart() {
  await client?.stop().catch(() => {});
  await start();
}

exports.activate = async (context) => {
  context.subscriptions.push(
    vscode.commands.registerCommand('ascribe.restart', restart),
    vscode.workspace.onDidChangeConfiguration((change) => change.affectsConfiguration('ascribe') && restart()),
  );
  await start();
};

exports.deactivate = () => client?.stop();
