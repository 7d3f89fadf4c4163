import '@testing-library/jest-dom';
import { server } from './server';

// The environment brings Node's FormData, for fetch, and that one cannot read a form. An inner window has the browser's.
const frame = document.body.appendChild(document.createElement('iframe'));
const { FormData: BrowserFormData } = frame.contentWindow as Window & typeof globalThis;
globalThis.FormData = BrowserFormData;

// What jsdom lacks and a swipe asks for.
Element.prototype.hasPointerCapture = () => false;

// What jsdom lacks of the times that a browser keeps.
performance.getEntriesByType = () => [];

beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
afterEach(() => server.resetHandlers());
afterAll(() => server.close());
