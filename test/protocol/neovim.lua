-- Runs inside Neovim: opens a report with Neovim's own language client and prints what it got, as JSON.
local server, report = vim.env.BAOGAO_SERVER, vim.env.BAOGAO_REPORT
local command = { vim.env.BAOGAO_NODE, server, 'lsp', '--stdio' }
local published = 0

local function wait(what, done)
  if not vim.wait(20000, done, 20) then
    io.stderr:write('waited in vain for ' .. what .. '\n')
    vim.cmd('cquit 1')
  end
end

-- The settings that the README gives, as far as this Neovim has them.
if vim.fn.has('nvim-0.11') == 1 then
  vim.filetype.add({ extension = { baogao = 'baogao' }, pattern = { ['.*报告.*%.txt'] = 'baogao' } })
  vim.lsp.config('baogao', { cmd = command, filetypes = { 'baogao' } })
  vim.lsp.enable('baogao')
  vim.cmd.edit(report)
else
  local client
  vim.api.nvim_create_autocmd({ 'BufRead', 'BufNewFile' }, {
    pattern = { '*.baogao', '*报告*.txt' },
    callback = function(event)
      vim.bo[event.buf].filetype = 'baogao'
      client = client or vim.lsp.start_client({ name = 'baogao', cmd = command })
      vim.lsp.buf_attach_client(event.buf, client)
    end,
  })
  vim.cmd('edit ' .. vim.fn.fnameescape(report))
end

local function clients()
  return vim.lsp.get_clients ~= nil and vim.lsp.get_clients({ bufnr = 0 }) or vim.lsp.buf_get_clients(0)
end
wait('the server', function()
  for _, client in pairs(clients()) do
    if client.server_capabilities.hoverProvider then return true end
  end
end)
wait('diagnostics', function() return #vim.diagnostic.get(0) > 0 end)

local function ask(method, parameters)
  local answers = vim.lsp.buf_request_sync(0, method, parameters, 20000) or {}
  for _, answer in pairs(answers) do
    if answer.result ~= nil then return answer.result end
  end
end

local document = { uri = vim.uri_from_bufnr(0) }
local found = vim.diagnostic.get(0)
local gap
for _, diagnostic in ipairs(found) do
  if diagnostic.code == 'numbering/gap' then gap = diagnostic end
end
local range = {
  start = { line = gap.lnum, character = 0 },
  ['end'] = { line = gap.lnum, character = 0 },
}
local line = vim.fn.search('三项制度', 'n') - 1
local column = vim.str_utfindex(vim.fn.getline(line + 1), vim.fn.stridx(vim.fn.getline(line + 1), '三项制度'))
local actions = ask('textDocument/codeAction', {
  textDocument = document,
  range = range,
  context = { diagnostics = { gap.user_data.lsp.diagnostic or {
    range = gap.user_data.lsp.range or range, code = gap.code, message = gap.message, severity = gap.severity, source = gap.source,
    data = gap.user_data.lsp.data,
  } } },
})
local titles = {}
for _, action in ipairs(actions) do table.insert(titles, action.title) end
local first = actions[1]
if first.edit == nil then first = ask('codeAction/resolve', first) end
vim.lsp.util.apply_workspace_edit(first.edit, 'utf-16')

local names = {}
for _, symbol in ipairs(ask('textDocument/documentSymbol', { textDocument = document })) do table.insert(names, symbol.name) end
local codes = {}
for _, diagnostic in ipairs(found) do table.insert(codes, diagnostic.code) end
local seen = {
  version = tostring(vim.version().major) .. '.' .. tostring(vim.version().minor),
  filetype = vim.bo.filetype,
  codes = codes,
  symbols = names,
  hover = ask('textDocument/hover', { textDocument = document, position = { line = line, character = column } }).contents.value,
  titles = titles,
  text = vim.api.nvim_buf_get_lines(0, 0, -1, false),
}
io.stdout:write(vim.fn.json_encode(seen))
vim.cmd('qall!')
