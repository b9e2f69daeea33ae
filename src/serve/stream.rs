//! The body of an answer: all of it at once, or events as they come.

use hyper::body::{Body, Bytes, Frame, SizeHint};
use std::convert::Infallible;
use std::pin::Pin;
use std::task::{Context, Poll};
use tokio::sync::mpsc::{UnboundedReceiver, UnboundedSender, unbounded_channel};

/// Bytes that are there, or that come.
pub enum Events {
    Whole(Option<Bytes>),
    Coming(UnboundedReceiver<Bytes>),
}

/// Where events for one browser go in.
pub type Outlet = UnboundedSender<Bytes>;

impl Events {
    pub fn whole(bytes: Bytes) -> Events {
        Events::Whole(Some(bytes))
    }

    /// A stream of events and where they go in.
    pub fn coming() -> (Outlet, Events) {
        let (outlet, events) = unbounded_channel();
        (outlet, Events::Coming(events))
    }
}

impl Body for Events {
    type Data = Bytes;
    type Error = Infallible;

    fn poll_frame(
        self: Pin<&mut Self>,
        context: &mut Context,
    ) -> Poll<Option<Result<Frame<Bytes>, Infallible>>> {
        match self.get_mut() {
            Events::Whole(bytes) => Poll::Ready(bytes.take().map(|bytes| Ok(Frame::data(bytes)))),
            Events::Coming(events) => {
                events.poll_recv(context).map(|event| event.map(|bytes| Ok(Frame::data(bytes))))
            }
        }
    }

    fn is_end_stream(&self) -> bool {
        match self {
            Events::Whole(bytes) => bytes.as_ref().is_none_or(Bytes::is_empty),
            Events::Coming(_) => false,
        }
    }

    fn size_hint(&self) -> SizeHint {
        match self {
            Events::Whole(bytes) => {
                SizeHint::with_exact(bytes.as_ref().map_or(0, |bytes| bytes.len() as u64))
            }
            Events::Coming(_) => SizeHint::default(),
        }
    }
}

/// One server-sent event; the data stand on one line.
pub fn event(name: &str, data: &serde_json::Value) -> Bytes {
    // JSON escapes the ends of lines, so that data cannot begin a field of their own.
    Bytes::from(format!("event: {name}\ndata: {data}\n\n"))
}

/// Something that no script hears, by which a browser that is gone is noticed.
pub fn heartbeat() -> Bytes {
    Bytes::from_static(b": still here\n\n")
}
