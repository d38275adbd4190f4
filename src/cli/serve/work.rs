//! Work beside the connections: as many at a time as there are cores, some more wait, further ones are turned away. An
//! analysis whose request is gone stops behind the stage at hand.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use axum::http::StatusCode;
use tokio::sync::Semaphore;
use tokio::task::spawn_blocking;
use tokio::time::timeout;

use super::answer::Refusal;
use super::desk::{Desk, Form};
use super::shelf::Picture;
use crate::export::store::{Store, StoreError};
use crate::read::Input;

/// Where drafts are analysed and the store is asked.
#[derive(Clone, Debug)]
pub(super) struct Workshop {
    desk: Arc<Desk>,
    places: Arc<Semaphore>,
    /// Places for requests that wait or are worked on.
    load: Arc<Semaphore>,
    patience: Duration,
}

impl Workshop {
    pub(super) fn new(desk: Desk, places: usize, most: usize, patience: Duration) -> Self {
        let [places, load] = [places, most].map(|count| Arc::new(Semaphore::new(count)));
        Self { desk: Arc::new(desk), places, load, patience }
    }

    /// Makes something of a draft; `read` reads it, beside the connections too.
    pub(super) async fn make(
        &self,
        form: Form,
        read: impl FnOnce() -> Result<Input, Refusal> + Send + 'static,
    ) -> Result<Vec<u8>, Refusal> {
        self.run(move |desk, wanted| desk.make(form, &read()?, wanted).ok_or_else(busy)).await
    }

    /// Whether there is a store to look around in.
    pub(super) fn has_store(&self) -> bool {
        self.desk.shelf.is_some()
    }

    /// Asks the store.
    pub(super) async fn look<T: Send + 'static>(
        &self,
        ask: impl FnOnce(&Store) -> Result<T, StoreError> + Send + 'static,
    ) -> Result<T, Refusal> {
        let look = |desk: &Desk| {
            let shelf = desk.shelf.as_ref().ok_or_else(broken)?;
            shelf.open().and_then(|store| ask(&store)).map_err(|error| unreadable(&error))
        };
        self.run(|desk, _| look(desk)).await
    }

    /// Makes something of an article of the store; `None` if there is none of this number.
    pub(super) async fn stored(&self, article: i64, form: Form) -> Result<Option<Vec<u8>>, Refusal> {
        self.run(move |desk, _| desk.stored(form, article).map_err(|error| unreadable(&error))).await
    }

    /// Draws the graph of the whole store.
    pub(super) async fn drawn(&self, picture: Picture) -> Result<Vec<u8>, Refusal> {
        self.run(move |desk, wanted| {
            let drawn = desk.drawn(picture, wanted).map_err(|error| unreadable(&error))?;
            drawn.ok_or_else(busy)
        })
        .await
    }

    /// Does some work beside the connections, once there is a place; it is told whether its result is still wanted.
    async fn run<T: Send + 'static>(
        &self,
        work: impl FnOnce(&Desk, &dyn Fn() -> bool) -> Result<T, Refusal> + Send + 'static,
    ) -> Result<T, Refusal> {
        let _waits = self.load.clone().try_acquire_owned().map_err(|_| busy())?;
        let wanted = Wanted(Arc::new(AtomicBool::new(true)));
        let is_wanted = wanted.0.clone();
        let worked = async {
            let place = self.places.clone().acquire_owned().await.map_err(|_| busy())?;
            let desk = self.desk.clone();
            let done = spawn_blocking(move || {
                let _place = place;
                let work = || work(&desk, &|| is_wanted.load(Ordering::Relaxed));
                catch_unwind(AssertUnwindSafe(work)).unwrap_or_else(|_| Err(broken()))
            });
            done.await.map_err(|_| broken())?
        };
        timeout(self.patience, worked).await.unwrap_or_else(|_| {
            Err(Refusal::new(
                StatusCode::SERVICE_UNAVAILABLE,
                "the answer took too long; send a shorter draft, or ask for less",
            ))
        })
    }
}

fn busy() -> Refusal {
    Refusal::new(StatusCode::SERVICE_UNAVAILABLE, "too many drafts at once; try again")
}

fn unreadable(error: &StoreError) -> Refusal {
    Refusal::new(StatusCode::INTERNAL_SERVER_ERROR, error.to_string())
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
