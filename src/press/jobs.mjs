/** A job that cannot be done because of what it was given: an answer, not a crash. */
export class JobError extends Error {
  constructor(kind, message, details = {}) {
    super(message);
    this.kind = kind;
    this.details = details;
  }
}

/** Wraps an async function so that no more than `limit` calls of it run at once; the others wait in order. */
export function atMost(limit, work) {
  const waiting = [];
  let running = 0;
  return async argument => {
    if (running >= limit) await new Promise(start => waiting.push(start));
    else running++;
    try {
      return await work(argument);
    } finally {
      // A waiting call takes over this one's place, so that no newcomer can slip in between.
      const next = waiting.shift();
      if (next) next();
      else running--;
    }
  };
}
