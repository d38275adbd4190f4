//! Which claims lack attribution: findings, summary, thresholds.
