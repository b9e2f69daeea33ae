// Keeps an open page of the preview up to date. It is put in by the preview alone; no published page has it.
(() => {
  'use strict';
  const own = document.currentScript.dataset;
  const place = `gongshi-scroll:${location.pathname}`;
  let changes = null;

  const reload = () => {
    try {
      sessionStorage.setItem(place, JSON.stringify([scrollX, scrollY]));
    } catch { /* A browser that keeps nothing loses the place, and nothing else. */ }
    location.reload();
  };

  const settle = () => {
    try {
      const kept = JSON.parse(sessionStorage.getItem(place));
      sessionStorage.removeItem(place);
      if (kept) scrollTo({ left: kept[0], top: kept[1], behavior: 'instant' });
    } catch { /* The page begins at its top. */ }
  };

  // A style sheet keeps its name, and its digest changes: `site.1a2b3c4d.css` is `site.css`.
  const exchange = (styles) => {
    for (const old of document.querySelectorAll('link[rel=stylesheet]')) {
      const name = new URL(old.href).pathname.replace(/^.*\/assets\//, '').replace(/\.[0-9a-f]+(\.css)$/, '$1');
      const href = styles[name];
      if (!href || new URL(href, location.href).href === old.href) continue;
      const next = old.cloneNode();
      next.removeAttribute('integrity');
      next.href = href;
      next.addEventListener('load', () => old.remove());
      old.after(next);
    }
  };

  const LOOK = `
    :host { all: initial; position: fixed; inset: auto 0 0 0; z-index: 2147483647; display: block; }
    section { box-sizing: border-box; max-height: 60vh; overflow: auto; padding: 1rem 1.5rem; color: #1c1c1c;
      background: #fffdf5; border-top: 4px solid #a4161a; box-shadow: 0 -4px 24px rgb(0 0 0 / 25%);
      font: 15px/1.55 system-ui, "Noto Sans CJK SC", "Microsoft YaHei", sans-serif; }
    h1 { margin: 0 2.5rem .25rem 0; font-size: 1.15rem; color: #8c1014; }
    p { margin: .25rem 0; } ol { margin: .75rem 0 0; padding: 0; list-style: none; }
    li { margin: 0 0 .75rem; padding-left: .75rem; border-left: 3px solid #a4161a; }
    li.warning { border-color: #9a6700; } .place, code { font-family: ui-monospace, monospace; font-size: .9em; }
    a { color: #0b4f9e; } .help { color: #444; }
    button { position: absolute; top: .75rem; right: 1rem; font: inherit; padding: .15rem .6rem; }
    @media print { :host { display: none; } }`;

  const ID = 'gongshi-trouble';
  const sound = () => document.getElementById(ID)?.remove();

  const trouble = ({ lang, html, close }) => {
    sound();
    if (!own.shown) {
      // There is no page to lay anything over.
      document.querySelector('main').innerHTML = html;
      return;
    }
    const host = document.createElement('div');
    host.id = ID;
    host.lang = lang;
    const shadow = host.attachShadow({ mode: 'open' });
    const look = new CSSStyleSheet();
    look.replaceSync(LOOK);
    shadow.adoptedStyleSheets = [look];
    const section = document.createElement('section');
    section.setAttribute('role', 'alert');
    section.innerHTML = html;
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = close;
    button.addEventListener('click', sound);
    section.prepend(button);
    shadow.append(section);
    document.documentElement.append(host);
  };

  // A browser opens only a few connections to one site, so a page that nobody sees gives its own back.
  const listen = () => {
    if (changes || document.hidden) return;
    const query = new URLSearchParams({ token: own.token, route: own.route, shown: own.shown });
    changes = new EventSource(`/@gongshi/changes?${query.toString().replaceAll('+', '%20')}`);
    changes.addEventListener('reload', reload);
    changes.addEventListener('styles', (event) => exchange(JSON.parse(event.data)));
    changes.addEventListener('trouble', (event) => trouble(JSON.parse(event.data)));
    changes.addEventListener('sound', sound);
    changes.addEventListener('error', () => {
      // The preview was started anew and does not know this page: it is asked for again.
      if (changes?.readyState === EventSource.CLOSED) setTimeout(reload, 1000);
    });
  };
  const leave = () => {
    changes?.close();
    changes = null;
  };
  document.addEventListener('visibilitychange', () => (document.hidden ? leave() : listen()));
  addEventListener('pagehide', leave);
  addEventListener('pageshow', listen);
  if (document.readyState === 'complete') settle();
  else addEventListener('load', settle);
  listen();
})();
