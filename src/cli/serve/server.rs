//! Connections: taken one by one, as many as allowed, each with a time for its header; at the end those that are at work
//! are waited for.

use std::io;
use std::net::{SocketAddr, TcpListener as StdListener};
use std::sync::Arc;
use std::time::Duration;

use hyper::server::conn::http1;
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::server::graceful::GracefulShutdown;
use hyper_util::service::TowerToHyperService;
use tokio::net::TcpListener;
use tokio::runtime;
use tokio::sync::Semaphore;
use tokio::time::{sleep, timeout};

use super::app::app;
use super::desk::Desk;
use super::guard::Names;
use super::work::Workshop;

/// How much a request may take.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Bytes of a body.
    pub body: usize,
    /// How long a header, and then a body, may take to arrive.
    pub arrival: Duration,
    /// How long an analysis may take, waiting included.
    pub analysis: Duration,
    /// Connections at a time.
    pub connections: usize,
    /// Analyses at a time.
    pub analyses: usize,
    /// Requests at a time that wait for an analysis.
    pub waiting: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            body: 4 << 20,
            arrival: Duration::from_secs(10),
            analysis: Duration::from_mins(1),
            connections: 512,
            analyses: std::thread::available_parallelism().map_or(1, usize::from),
            waiting: 256,
        }
    }
}

/// How often it is looked whether to stop.
const PERIOD: Duration = Duration::from_millis(50);
/// How long requests are waited for at the end.
const GRACE: Duration = Duration::from_secs(10);

/// A server that listens and does not yet answer.
#[derive(Debug)]
pub struct Server {
    listener: StdListener,
    address: SocketAddr,
    names: Names,
    limits: Limits,
}

impl Server {
    /// Listens on an address; requests may name it, this machine, or one of `hosts`.
    ///
    /// # Errors
    /// An address that cannot be listened on.
    pub fn listen(address: SocketAddr, hosts: &[String], limits: Limits) -> io::Result<Self> {
        let listener = StdListener::bind(address)?;
        listener.set_nonblocking(true)?;
        let address = listener.local_addr()?;
        Ok(Self { listener, address, names: Names::new(address.ip(), hosts), limits })
    }

    /// The address, with the port that was found free if none was asked for.
    pub const fn address(&self) -> SocketAddr {
        self.address
    }

    /// Answers until `stops` says so.
    ///
    /// # Errors
    /// If threads cannot be started.
    pub fn run(self, desk: Desk, stops: impl Fn() -> bool) -> io::Result<()> {
        let threads = self.limits.analyses.max(1);
        let runtime = runtime::Builder::new_multi_thread().worker_threads(threads).enable_all().build()?;
        runtime.block_on(self.serve(desk, stops))?;
        // What nobody waits for any longer may still be in a stage.
        runtime.shutdown_timeout(PERIOD);
        Ok(())
    }

    async fn serve(self, desk: Desk, stops: impl Fn() -> bool) -> io::Result<()> {
        let Limits { analyses, waiting, analysis, arrival, connections, .. } = self.limits;
        let workshop = Workshop::new(desk, analyses, waiting, analysis);
        let app = app(workshop, self.names, self.limits);
        let listener = TcpListener::from_std(self.listener)?;
        let places = Arc::new(Semaphore::new(connections));
        let graceful = GracefulShutdown::new();
        while !stops() {
            let Ok(Ok(place)) = timeout(PERIOD, places.clone().acquire_owned()).await else { continue };
            let stream = match timeout(PERIOD, listener.accept()).await {
                Ok(Ok((stream, _))) => stream,
                // Too many open files, say: others will be closed.
                Ok(Err(_)) => {
                    sleep(PERIOD).await;
                    continue;
                }
                Err(_) => continue,
            };
            let mut builder = http1::Builder::new();
            builder.timer(TokioTimer::new()).header_read_timeout(arrival);
            let service = TowerToHyperService::new(app.clone());
            let connection = graceful.watch(builder.serve_connection(TokioIo::new(stream), service));
            tokio::spawn(async move {
                let _place = place;
                // A client that goes away is no error of ours.
                let _ = connection.await;
            });
        }
        drop(listener);
        let _ = timeout(GRACE, graceful.shutdown()).await;
        Ok(())
    }
}
