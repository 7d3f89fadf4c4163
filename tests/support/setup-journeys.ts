// A journey starts servers and walks through pages, on machines that may be doing other things.
jest.setTimeout(240_000);
