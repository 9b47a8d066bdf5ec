// Runs in pages that `serve` shows, and only there: loads the page again when a newer site is in place, and lays what has to be
// mended over the page while the records or the theme have errors.
(() => {
  const version = document.currentScript.dataset.version;
  const dismissedKey = 'serve-dismissed';
  let overlay;

  function element(name, text, ...children) {
    const made = document.createElement(name);
    if (text) made.textContent = text;
    made.append(...children);
    return made;
  }

  function entry(problem) {
    const item = element('li', '', element('code', `${problem.file}:${problem.line}:${problem.column}`), element('p', problem.message));
    if (problem.hint) item.append(element('p', problem.hint));
    item.lastElementChild.classList.toggle('hint', Boolean(problem.hint));
    return item;
  }

  function makeOverlay(state) {
    const host = element('div');
    const shadow = host.attachShadow({ mode: 'open' });
    const style = element('link');
    style.rel = 'stylesheet';
    style.href = '/_serve/overlay.css';

    const heading = element('h1', '需要修改');
    heading.id = 'heading';
    const trouble = element('p', state.trouble);
    trouble.id = 'trouble';
    const close = element('button', '收起');
    const dialog = element('dialog', '', element('header', '', heading, close), trouble);
    if (state.problems.length > 0) dialog.append(element('ol', '', ...state.problems.map(entry)));
    dialog.append(element('footer', '改好保存，这个提示会自动消失，网页会自动更新。'));
    dialog.setAttribute('aria-labelledby', heading.id);
    dialog.setAttribute('aria-describedby', trouble.id);

    const reopen = element('button', state.problems.length > 0 ? `${state.problems.length} 处需要修改` : '需要修改');
    reopen.className = 'reopen';
    reopen.addEventListener('click', () => dialog.showModal());
    close.addEventListener('click', () => dialog.close());
    // A reader who closes it goes on reading, from page to page, until there is something else to mend.
    dialog.addEventListener('close', () => sessionStorage.setItem(dismissedKey, host.dataset.state));

    host.id = 'serve-overlay';
    host.dataset.state = JSON.stringify([state.trouble, state.problems]);
    shadow.append(style, dialog, reopen);
    // Shown once it has its looks.
    style.addEventListener('load', () => {
      if (host.isConnected && sessionStorage.getItem(dismissedKey) !== host.dataset.state) dialog.showModal();
    });
    return host;
  }

  function show(state) {
    if (state.version && state.version !== version) {
      location.reload();
      return;
    }
    overlay?.remove();
    overlay = state.trouble ? makeOverlay(state) : undefined;
    if (overlay) document.body.append(overlay);
  }

  // Browsers allow six connections to a server, so only pages that are seen may hold one.
  let events;
  function follow() {
    events?.close();
    events = undefined;
    if (document.visibilityState === 'visible') {
      events = new EventSource('/_serve/events');
      events.addEventListener('message', (event) => show(JSON.parse(event.data)));
    }
  }
  document.addEventListener('visibilitychange', follow);
  follow();
})();
