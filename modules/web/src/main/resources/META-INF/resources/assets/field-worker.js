'use strict';

/*
 * Opens the field page without the network. It keeps the page's shell, which is the same for everybody, and the files
 * the shell names; a shell is only taken with all its files. Every opening asks for a newer one behind the scenes.
 */
importScripts('/assets/field-safe.js', '/assets/field-post.js');

const PAGE = new URL(self.registration.scope).pathname;
const CACHE = `palabre-field ${PAGE}`;
const NAMED = /(?:href|src)="(\/assets\/[^"]+)"/g;
const FONT = /url\((fonts\/[^)]+)\)/g;

const all = (text, pattern) => [...new Set([...text.matchAll(pattern)].map(found => found[1]))];

/** Puts what is not held yet into the cache; the addresses of files change with their content. */
async function add(cache, files) {
  const held = (await cache.keys()).map(request => new URL(request.url)).map(url => url.pathname + url.search);
  await cache.addAll(files.filter(file => !held.includes(file)));
}

/** Takes the shell as it is now, with all its files; what no shell needs any more goes. */
async function take() {
  const answer = await fetch(PAGE, { credentials: 'same-origin', cache: 'no-store' });
  // Signed out, the address leads to the sign-in page; a captive network answers with its own.
  if (!answer.ok || answer.redirected || !(answer.headers.get('Content-Type') || '').startsWith('text/html')) {
    return;
  }
  const shell = await answer.clone().text();
  if (!shell.includes('data-worker=')) {
    return;
  }
  const cache = await caches.open(CACHE);
  const files = all(shell, NAMED);
  await add(cache, files);
  for (const sheet of files.filter(file => file.includes('.css'))) {
    const style = await (await cache.match(sheet)).text();
    files.push(...all(style, FONT).map(font => `/assets/${font}`));
  }
  await add(cache, files);
  await cache.put(PAGE, answer);
  for (const request of await cache.keys()) {
    const url = new URL(request.url);
    if (url.pathname !== PAGE && !files.includes(url.pathname + url.search)) {
      await cache.delete(request);
    }
  }
}

async function serve(event) {
  const held = await caches.match(PAGE, { cacheName: CACHE });
  if (held) {
    event.waitUntil(take().catch(() => {}));
    return held;
  }
  return fetch(event.request);
}

async function file(request) {
  return (await caches.match(request, { cacheName: CACHE })) || fetch(request);
}

self.addEventListener('install', event => {
  self.skipWaiting();
  event.waitUntil(take().catch(() => {}));
});

self.addEventListener('activate', event => event.waitUntil(self.clients.claim()));

/* Background Sync, where the browser has it: sends what waits after the page was closed. */
async function send() {
  await palabre.post.leave();
  const person = await palabre.safe.current();
  const drawer = person && (await palabre.safe.drawer(person, false));
  const outcome = drawer ? await palabre.post.alone(() => palabre.post.round(drawer)) : 'done';
  palabre.safe.changed();
  if (outcome === 'trouble') {
    throw new Error('Something waits still: the browser tries again.');
  }
}

self.addEventListener('sync', event => {
  if (event.tag === palabre.post.TAG) {
    event.waitUntil(send());
  }
});

self.addEventListener('fetch', event => {
  const url = new URL(event.request.url);
  if (event.request.method !== 'GET' || url.origin !== self.location.origin) {
    return;
  }
  if (event.request.mode === 'navigate' && url.pathname === PAGE) {
    event.respondWith(serve(event));
  } else if (event.request.mode !== 'navigate' && url.pathname.startsWith('/assets/')) {
    event.respondWith(file(event.request));
  }
});
