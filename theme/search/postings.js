// The payloads of the index's entries.

// A function that reads one varint after another, and pieces of bytes between them.
export const readerOf = (bytes, at = 0) => {
  const next = () => {
    let value = 0, shift = 0, byte;
    do {
      byte = bytes[at++];
      value |= (byte & 127) << shift;
      shift += 7;
    } while (byte > 127);
    return value;
  };
  next.piece = length => bytes.subarray(at, at += length);
  next.isAtEnd = () => at >= bytes.length;
  return next;
};

// The positions of three units: those of record i from starts[i] up to starts[i + 1].
export const positionsOf = (payload, numbers) => {
  const next = readerOf(payload), starts = new Int32Array(numbers.length + 1);
  for (let i = 0; i < numbers.length; i++) starts[i + 1] = starts[i] + next();
  const positions = new Int32Array(starts[numbers.length]);
  for (let i = 0; i < numbers.length; i++) {
    for (let at = starts[i], position = 0; at < starts[i + 1]; at++) positions[at] = position += next();
  }
  return { numbers, starts, positions };
};

// Those of the positions in list that have one in other so many units further on.
export const followedBy = (list, other, distance) => {
  const numbers = [], starts = [0], positions = [];
  for (let i = 0, j = 0; i < list.numbers.length; i++) {
    const number = list.numbers[i];
    while (other.numbers[j] < number) j++;
    if (other.numbers[j] !== number) continue;
    for (let at = list.starts[i], to = other.starts[j]; at < list.starts[i + 1]; at++) {
      const wanted = list.positions[at] + distance;
      while (to < other.starts[j + 1] && other.positions[to] < wanted) to++;
      if (to < other.starts[j + 1] && other.positions[to] === wanted) positions.push(list.positions[at]);
    }
    if (positions.length === starts[numbers.length]) continue;
    starts.push(positions.length);
    numbers.push(number);
  }
  return { numbers, starts, positions };
};
