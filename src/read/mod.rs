//! Bytes to articles: files, folders, standard input; encodings detected.
