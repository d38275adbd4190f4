//! Findings shown to people and programs, one file for each form. No renderer counts or sets exit codes.
