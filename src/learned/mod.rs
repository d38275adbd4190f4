//! The learned channel: a linear-chain conditional random field over paragraphs (Lafferty et al.
//! 2001) whose labels are turned into candidates.
