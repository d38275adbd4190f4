//! Analyses to records and files, one small file for each format.
