//! Signals that stop a run: the articles at hand are finished and what is whole is kept. A second one ends the program
//! at once.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, OnceLock};

use signal_hook::consts::{SIGINT, SIGTERM};
use signal_hook::flag;

/// How a shell tells that a program was ended by the first of them.
const ENDED: i32 = 130;

/// Whether the run is to stop. The first call begins to listen.
pub(super) fn stops() -> bool {
    static STOPS: OnceLock<Arc<AtomicBool>> = OnceLock::new();
    STOPS.get_or_init(listen).load(Ordering::Relaxed)
}

fn listen() -> Arc<AtomicBool> {
    let stops = Arc::new(AtomicBool::new(false));
    for signal in signals() {
        // Where a signal cannot be listened to, it does what it always does.
        let _ = flag::register_conditional_shutdown(signal, ENDED, stops.clone())
            .and_then(|_| flag::register(signal, stops.clone()));
    }
    stops
}

/// The signals that are not ignored: nohup lets a program go on behind a closed terminal.
fn signals() -> Vec<i32> {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let mask = status.lines().find_map(|line| line.strip_prefix("SigIgn:"));
    let ignored = mask.and_then(|mask| u64::from_str_radix(mask.trim(), 16).ok()).unwrap_or_default();
    let mut signals = vec![SIGINT, SIGTERM];
    #[cfg(unix)]
    signals.push(signal_hook::consts::SIGHUP);
    signals.retain(|signal| ignored >> (signal - 1) & 1 == 0);
    signals
}
