-- Neovim 0.11 or newer: put this file into ~/.config/nvim/lsp/ and call vim.lsp.enable('ascribe') in init.lua.
return {
  cmd = { 'ascribe', 'lsp' },
  filetypes = { 'text', 'markdown', 'html' },
  root_markers = { 'ascribe.toml', '.git' },
}
