-- Drives `ascribe lsp` from a real editor: nvim --headless -l is newer than some, so it is sourced with -S.
-- Prints one line of JSON: what the editor shows at the start, what it shows after a keystroke, and after a fix.

local program, file = vim.env.ASCRIBE, vim.env.DRAFT
local function codes(buffer)
  local all = vim.diagnostic.get(buffer)
  table.sort(all, function(a, b) return a.lnum < b.lnum or (a.lnum == b.lnum and a.col < b.col) end)
  return vim.tbl_map(function(one) return one.code .. ' ' .. (one.lnum + 1) .. ':' .. (one.col + 1) end, all)
end
local function settle(buffer, count)
  vim.wait(20000, function() return #vim.diagnostic.get(buffer) == count end, 20)
  return codes(buffer)
end

vim.cmd('edit ' .. vim.fn.fnameescape(file))
local buffer = vim.api.nvim_get_current_buf()
local id = vim.lsp.start_client({ name = 'ascribe', cmd = { program, 'lsp' }, root_dir = vim.fn.getcwd() })
vim.lsp.buf_attach_client(buffer, id)
vim.wait(20000, function() return #vim.diagnostic.get(buffer) > 0 end, 20)
local seen = { opened = codes(buffer) }

local function ask(method, params)
  local answers = vim.lsp.buf_request_sync(buffer, method, params, 20000)
  return answers[id] and answers[id].result
end
vim.api.nvim_win_set_cursor(0, { 3, 4 })
seen.hover = ask('textDocument/hover', vim.lsp.util.make_position_params(0, 'utf-16')).contents.value
seen.outline = vim.tbl_map(function(one) return one.name end,
  ask('textDocument/documentSymbol', { textDocument = vim.lsp.util.make_text_document_params(buffer) }))

vim.api.nvim_buf_set_lines(buffer, -1, -1, false, { '', 'In é 🙂 they left. Analysts say that rates will rise.' })
seen.typed = settle(buffer, #seen.opened + 1)
vim.api.nvim_buf_set_lines(buffer, -3, -1, false, {})
seen.undone = settle(buffer, #seen.opened)

local params = vim.lsp.util.make_range_params(0, 'utf-16')
params.context = { diagnostics = {} }
local action = ask('textDocument/codeAction', params)[1]
seen.action = action.title
vim.lsp.util.apply_workspace_edit(action.edit, 'utf-16')
seen.fixed = settle(buffer, #seen.opened - 1)
io.stdout:write(vim.fn.json_encode(seen) .. '\n')
vim.cmd('qa!')
