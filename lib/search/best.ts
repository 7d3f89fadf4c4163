/** The few best of many that come one by one: what scores alike stays in the order in which it came. */
export const createBest = (most: number) => {
  const found: number[] = [];
  const scores: number[] = [];
  return {
    found: found as readonly number[],
    offer(one: number, score: number) {
      if (found.length >= most && !(score > (scores.at(-1) ?? Infinity))) return;
      let at = found.length;
      while (at > 0 && scores[at - 1]! < score) at--;
      found.splice(at, 0, one);
      scores.splice(at, 0, score);
      found.length = scores.length = Math.min(found.length, most);
    },
  };
};
