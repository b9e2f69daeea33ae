//! The one place that has the site: it answers for pages, and knows which pages are open in browsers.

use super::answer::{Answer, kind_of};
use super::inject::{Script, with_script};
use super::mark::{Difference, Mark, styles};
use super::scene::{Scene, Shown, Trouble};
use super::stream::{Outlet, event, heartbeat};
use crate::pipeline::{self, Pages};
use hyper::StatusCode;
use serde_json::json;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::time::Duration;
use tokio::sync::oneshot;

/// How often a browser that is told of changes hears that we are still here.
const HEARTBEAT: Duration = Duration::from_secs(15);

/// Asks the thread that has the site.
#[derive(Clone)]
pub struct Desk {
    questions: Sender<Question>,
    token: Arc<str>,
}

enum Question {
    Page(String, oneshot::Sender<Answer>),
    Listen(Listener),
    Show(Box<Scene>),
}

/// A browser that has a page open.
struct Listener {
    route: String,
    shown: String,
    outlet: Outlet,
}

impl Desk {
    /// Starts the thread. Who has not seen a scene waits for the first.
    pub fn new() -> Desk {
        let (questions, asked) = channel();
        let token: Arc<str> = random().into();
        let work = Work { token: token.clone(), scene: Scene::default(), listeners: Vec::new() };
        std::thread::spawn(move || work.run(&asked));
        Desk { questions, token }
    }

    /// What a page of ours knows and others do not.
    pub fn token(&self) -> &str {
        &self.token
    }

    /// Shows something else from now on, and tells every browser whose page it touches.
    pub fn show(&self, scene: Scene) {
        let _ = self.questions.send(Question::Show(Box::new(scene)));
    }

    /// Asks for a page or file of the site; nothing comes where the program is about to end.
    pub fn ask(&self, route: String) -> oneshot::Receiver<Answer> {
        let (reply, answer) = oneshot::channel();
        let _ = self.questions.send(Question::Page(route, reply));
        answer
    }

    /// Tells of every change from now on, and at once where what is shown is not what is there.
    pub fn listen(&self, route: String, shown: String, outlet: Outlet) {
        let _ = self.questions.send(Question::Listen(Listener { route, shown, outlet }));
    }
}

impl Default for Desk {
    fn default() -> Desk {
        Desk::new()
    }
}

struct Work {
    token: Arc<str>,
    scene: Scene,
    listeners: Vec<Listener>,
}

impl Work {
    fn run(mut self, asked: &Receiver<Question>) {
        // Nothing can be said before the first scene: questions wait in the channel or aside.
        let mut aside = Vec::new();
        loop {
            match asked.recv() {
                Ok(Question::Show(scene)) => {
                    self.scene = *scene;
                    break;
                }
                Ok(other) => aside.push(other),
                Err(_) => return,
            }
        }
        loop {
            let shown = self.scene.shown.clone();
            let next = match shown.as_deref() {
                None => self.answer(None, asked, &mut aside),
                Some(shown) => {
                    let plan = pipeline::plan(&shown.site, &shown.sources);
                    let pages = Pages::of(&plan, &shown.site.theme);
                    self.answer(Some((&pages, shown)), asked, &mut aside)
                }
            };
            match next {
                Some(scene) => self.scene = scene,
                None => return,
            }
            // A large site takes a while to be taken apart; nobody need wait for it.
            std::thread::spawn(move || drop(shown));
        }
    }

    /// Answers until there is another site to show; nothing where nobody can ask any more.
    fn answer(
        &mut self,
        now: Option<(&Pages, &Shown)>,
        asked: &Receiver<Question>,
        aside: &mut Vec<Question>,
    ) -> Option<Scene> {
        // Who waits for a page is answered before anybody is told of anything.
        let mut news = true;
        let mut waiting = std::mem::take(aside).into_iter();
        loop {
            let question = match waiting.next() {
                Some(question) => question,
                None => match asked.try_recv() {
                    Ok(question) => question,
                    Err(_) => {
                        if std::mem::take(&mut news) {
                            self.tell_all(now);
                        }
                        match asked.recv_timeout(HEARTBEAT) {
                            Ok(question) => question,
                            Err(RecvTimeoutError::Timeout) => {
                                self.listeners.retain(|listener| listener.outlet.send(heartbeat()).is_ok());
                                continue;
                            }
                            Err(RecvTimeoutError::Disconnected) => return None,
                        }
                    }
                },
            };
            match question {
                Question::Page(route, reply) => {
                    let _ = reply.send(self.page(&route, now));
                }
                Question::Listen(mut listener) => {
                    if tell(&mut listener, now, self.scene.trouble.as_ref()) {
                        self.listeners.push(listener);
                    }
                }
                Question::Show(scene) => {
                    let same = match (&self.scene.shown, &scene.shown) {
                        (Some(before), Some(after)) => Arc::ptr_eq(before, after),
                        (None, None) => true,
                        _ => false,
                    };
                    if !same {
                        aside.extend(waiting);
                        return Some(*scene);
                    }
                    self.scene = *scene;
                    news = true;
                }
            }
        }
    }

    fn tell_all(&mut self, now: Option<(&Pages, &Shown)>) {
        let trouble = self.scene.trouble.as_ref();
        self.listeners.retain_mut(|listener| tell(listener, now, trouble));
    }

    fn page(&self, route: &str, now: Option<(&Pages, &Shown)>) -> Answer {
        let Some((pages, shown)) = now else {
            return self.with_script(StatusCode::SERVICE_UNAVAILABLE, route, "", self.no_page());
        };
        let (status, page) = match pages.page(route) {
            Some(page) => (StatusCode::OK, page),
            None => match pages.page("404.html") {
                Some(page) => (StatusCode::NOT_FOUND, page),
                None => return Answer::refusal(StatusCode::NOT_FOUND),
            },
        };
        match page {
            Ok(bytes) if status == StatusCode::NOT_FOUND || kind_of(route).starts_with("text/html") => {
                let mark = Mark::of(&bytes, &shown.site.theme).letters();
                self.with_script(status, route, &mark, bytes)
            }
            Ok(bytes) => Answer::new(status, kind_of(route), bytes),
            // Only a site's own template can fail; what is wrong with it is told to the page by the script.
            Err(_) => self.with_script(StatusCode::INTERNAL_SERVER_ERROR, route, "", self.no_page()),
        }
    }

    /// What stands where there is no page to show: what is wrong.
    fn no_page(&self) -> Vec<u8> {
        let (lang, html) =
            self.scene.trouble.as_ref().map_or(("en", ""), |trouble| (trouble.lang, &trouble.html));
        format!(
            "<!DOCTYPE html>\n<html lang=\"{lang}\">\n<head><meta charset=\"utf-8\"><title>gongshi</title></head>\n\
             <body><main>{html}</main></body>\n</html>\n"
        )
        .into_bytes()
    }

    fn with_script(&self, status: StatusCode, route: &str, shown: &str, page: Vec<u8>) -> Answer {
        let nonce = random();
        let script = Script { route, shown, token: &self.token, nonce: &nonce };
        let body = with_script(&page, &script);
        Answer { nonce: Some(nonce), ..Answer::new(status, kind_of("x.html"), body) }
    }
}

/// Tells a browser what it must know; false where it is gone, or will come again.
fn tell(listener: &mut Listener, now: Option<(&Pages, &Shown)>, trouble: Option<&Trouble>) -> bool {
    let difference = match now {
        None if listener.shown.is_empty() => Difference::None,
        None => Difference::Page,
        Some((pages, shown)) => match pages.page(&listener.route).or_else(|| pages.page("404.html")) {
            Some(Ok(bytes)) => {
                let mark = Mark::of(&bytes, &shown.site.theme);
                let difference = mark.differs(&listener.shown);
                listener.shown = mark.letters();
                difference
            }
            Some(Err(_)) if listener.shown.is_empty() => Difference::None,
            Some(Err(_)) | None => Difference::Page,
        },
    };
    let send = |name: &str, data| listener.outlet.send(event(name, &data)).is_ok();
    let there = match difference {
        Difference::Page => {
            send("reload", json!(null));
            return false;
        }
        Difference::Styles => now.is_some_and(|(_, shown)| send("styles", styles(&shown.site.theme))),
        Difference::None => true,
    };
    there
        && match trouble {
            Some(trouble) => {
                send("trouble", json!({ "lang": trouble.lang, "html": trouble.html, "close": trouble.close }))
            }
            None => send("sound", json!(null)),
        }
}

/// Letters that nobody can guess; those of the clock on a system that has none, which is none that we know.
fn random() -> String {
    let mut bytes = [0_u8; 16];
    match getrandom::fill(&mut bytes) {
        Ok(()) => bytes.iter().map(|byte| format!("{byte:02x}")).collect(),
        Err(_) => format!("{:?}", std::time::Instant::now()).chars().filter(char::is_ascii_digit).collect(),
    }
}
