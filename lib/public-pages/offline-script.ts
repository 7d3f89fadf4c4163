/** Has the browser keep the page for who is offline. Where there is no such thing, on plain http for one, browsers say themselves that nobody answers. */
export const OFFLINE_SCRIPT = `addEventListener('load',function(){var w=navigator.serviceWorker;if(w)w.register('/sw.js').catch(function(){})})`;
