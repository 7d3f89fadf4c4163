/**
 * A redirect leads to one place. The framework sends the address of a page that it keeps twice, and whoever asks reads
 * the two as one address that is nowhere.
 */
export const withOneLocation = (handle) => (request, response) => {
  const { writeHead } = response;
  response.writeHead = (...head) => {
    const location = response.getHeader('location');
    if (Array.isArray(location)) response.setHeader('location', location[0]);
    return writeHead.apply(response, head);
  };
  return handle(request, response);
};
