//! Facts about the world that no grammar states: media, countries and their capitals, given names.
