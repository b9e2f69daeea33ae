//! Takes connections and puts questions and answers into the words of HTTP.

use super::answer::{self, Answer};
use super::connections::{Connections, Phase};
use super::desk::Desk;
use super::doorstep::{Doorstep, Names};
use super::stream::Events;
use super::wanted::{self, Wanted};
use crate::failure::{Action, Failure};
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper::{Method, Request, Response, StatusCode};
use hyper_util::rt::{TokioIo, TokioTimer};
use std::convert::Infallible;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;
use tokio::net::{TcpListener, TcpStream};

const SCRIPT: &str = include_str!("preview.js");

/// How large a request's head may be, in bytes.
const HEAD: usize = 16 * 1024;
/// How long a browser may take to say what it wants.
const PATIENCE: Duration = Duration::from_secs(10);
/// How long no connections are taken after the system refused one, for example because too many files are open.
const PAUSE: Duration = Duration::from_millis(50);

/// What every connection needs to know.
struct Office {
    desk: Desk,
    names: Names,
    connections: Connections,
}

/// Begins to answer what comes to a doorstep, in a thread of its own, until the program ends.
///
/// Fails where the system gives no thread or takes the sockets back.
pub fn open(doorstep: Doorstep, desk: Desk) -> Result<(), Failure> {
    let address = doorstep.address();
    let fail = |error| Failure::system(Action::Listen, &address)(error);
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().map_err(fail)?;
    let office = Arc::new(Office { desk, names: doorstep.names, connections: Connections::default() });
    for listener in doorstep.listeners {
        listener.set_nonblocking(true).map_err(fail)?;
        let listener = {
            let _inside = runtime.enter();
            TcpListener::from_std(listener).map_err(fail)?
        };
        runtime.spawn(take(listener, office.clone()));
    }
    let run = move || runtime.block_on(std::future::pending::<()>());
    std::thread::Builder::new().name("serve".to_owned()).spawn(run).map_err(fail)?;
    Ok(())
}

/// Takes connections one after the other.
async fn take(listener: TcpListener, office: Arc<Office>) {
    loop {
        match listener.accept().await {
            Ok((stream, _)) => {
                let number = office.connections.number();
                let task = tokio::spawn(converse(stream, number, office.clone()));
                office.connections.open(number, task.abort_handle());
            }
            Err(_) => tokio::time::sleep(PAUSE).await,
        }
    }
}

/// Answers the requests of one connection until it is closed. How it ends is nobody's concern: browsers close
/// connections as they like.
async fn converse(stream: TcpStream, number: u64, office: Arc<Office>) {
    if let Ok(at) = stream.local_addr() {
        let _ = stream.set_nodelay(true);
        let respond = service_fn(|request| respond(request, at, number, &office));
        let mut protocol = http1::Builder::new();
        protocol.timer(TokioTimer::new()).header_read_timeout(PATIENCE).max_buf_size(HEAD);
        let _ = protocol.serve_connection(TokioIo::new(stream), respond).await;
    }
    office.connections.close(number);
}

async fn respond(
    request: Request<Incoming>,
    at: SocketAddr,
    number: u64,
    office: &Office,
) -> Result<Response<Events>, Infallible> {
    office.connections.enter(number, Phase::Waiting);
    let mut response = match wanted::read(&request, &office.names, at, office.desk.token()) {
        Err(status) => Answer::refusal(status).into_response(),
        Ok(Wanted::Script) => {
            Answer::new(StatusCode::OK, answer::kind_of("preview.js"), SCRIPT).into_response()
        }
        Ok(Wanted::Changes { .. }) if request.method() == Method::HEAD => answer::events(Events::Whole(None)),
        Ok(Wanted::Changes { route, shown }) => {
            let (outlet, events) = Events::coming();
            office.desk.listen(route, shown, outlet);
            office.connections.enter(number, Phase::Listening);
            answer::events(events)
        }
        Ok(Wanted::Route(route)) => match office.desk.ask(route).await {
            Ok(answer) => answer.into_response(),
            Err(_) => Answer::refusal(StatusCode::SERVICE_UNAVAILABLE).into_response(),
        },
    };
    if !hyper::body::Body::is_end_stream(request.body()) {
        // Nobody reads what comes with a request, so the connection cannot be used for another.
        let close = hyper::header::HeaderValue::from_static("close");
        response.headers_mut().insert(hyper::header::CONNECTION, close);
    }
    Ok(response)
}
