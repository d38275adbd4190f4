;;; ascribe.el --- Attribution audit of news drafts -*- lexical-binding: t -*-

;; Emacs 29 or newer, which has eglot: load this file, then M-x eglot in a draft, or the hooks below.

;;; Code:

(require 'eglot)

(add-to-list 'eglot-server-programs
             '((text-mode :language-id "plaintext") . ("ascribe" "lsp")))
(add-to-list 'eglot-server-programs
             '((markdown-mode :language-id "markdown") . ("ascribe" "lsp")))
(add-to-list 'eglot-server-programs
             '(((html-mode :language-id "html") (mhtml-mode :language-id "html")) . ("ascribe" "lsp")))

(add-hook 'text-mode-hook #'eglot-ensure)
(add-hook 'markdown-mode-hook #'eglot-ensure)

(provide 'ascribe)
;;; ascribe.el ends here
