//! Analyses beside the connections: as many at a time as there are cores, some more wait, further ones are turned away. An
//! analysis whose request is gone stops behind the stage at hand.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::time::Duration;

use axum::http::StatusCode;
use tokio::sync::Semaphore;
use tokio::task::spawn_blocking;
use tokio::time::timeout;

use super::answer::Refusal;
use super::desk::{Desk, Form};
use crate::read::Input;

/// Where analyses are made.
#[derive(Clone, Debug)]
pub(super) struct Workshop {
    desk: Arc<Desk>,
    places: Arc<Semaphore>,
    /// Requests that wait or are worked on.
    load: Arc<AtomicUsize>,
    most: usize,
    patience: Duration,
}

impl Workshop {
    pub(super) fn new(desk: Desk, places: usize, most: usize, patience: Duration) -> Self {
        Self { desk: Arc::new(desk), places: Arc::new(Semaphore::new(places)), load: Arc::default(), most, patience }
    }

    /// Makes something of a draft; `read` reads it, beside the connections too.
    pub(super) async fn make(
        &self,
        form: Form,
        read: impl FnOnce() -> Result<Input, Refusal> + Send + 'static,
    ) -> Result<Vec<u8>, Refusal> {
        let _counted = Counted::new(&self.load);
        if self.load.load(Ordering::Relaxed) > self.most {
            return Err(busy());
        }
        let wanted = Wanted(Arc::new(AtomicBool::new(true)));
        let is_wanted = wanted.0.clone();
        let work = async {
            let place = self.places.clone().acquire_owned().await.map_err(|_| busy())?;
            let desk = self.desk.clone();
            let made = spawn_blocking(move || {
                let _place = place;
                let make = || Ok(desk.make(form, &read()?, || is_wanted.load(Ordering::Relaxed)));
                catch_unwind(AssertUnwindSafe(make)).unwrap_or_else(|_| Err(broken()))
            });
            made.await.map_err(|_| broken())??.ok_or_else(busy)
        };
        timeout(self.patience, work).await.unwrap_or_else(|_| {
            Err(Refusal::new(StatusCode::SERVICE_UNAVAILABLE, "the analysis took too long; send a shorter draft"))
        })
    }
}

fn busy() -> Refusal {
    Refusal::new(StatusCode::SERVICE_UNAVAILABLE, "too many drafts at once; try again")
}

fn broken() -> Refusal {
    Refusal::new(StatusCode::INTERNAL_SERVER_ERROR, "internal error, please report it")
}

/// Whether the answer is still wanted: not once the request is gone.
struct Wanted(Arc<AtomicBool>);

impl Drop for Wanted {
    fn drop(&mut self) {
        self.0.store(false, Ordering::Relaxed);
    }
}

/// Counts a request as long as it is there.
struct Counted(Arc<AtomicUsize>);

impl Counted {
    fn new(load: &Arc<AtomicUsize>) -> Self {
        load.fetch_add(1, Ordering::Relaxed);
        Self(load.clone())
    }
}

impl Drop for Counted {
    fn drop(&mut self) {
        self.0.fetch_sub(1, Ordering::Relaxed);
    }
}
