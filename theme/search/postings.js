// The payloads of the index's entries.

// A function that reads one varint after another.
export const varints = (bytes, at = 0) => () => {
  let value = 0, shift = 0, byte;
  do {
    byte = bytes[at++];
    value |= (byte & 127) << shift;
    shift += 7;
  } while (byte > 127);
  return value;
};

const numbersOf = next => {
  const numbers = new Int32Array(next());
  for (let i = 0, number = 0; i < numbers.length; i++) numbers[i] = number += next();
  return numbers;
};

// Of a key of one or two units: the records that hold it, and a byte of weight for each.
export const weightsOf = payload => {
  const numbers = numbersOf(varints(payload));
  return { numbers, weights: payload.subarray(payload.length - numbers.length) };
};

// Of a key of three units: the records, and the positions of record i from starts[i] up to starts[i + 1].
export const positionsOf = payload => {
  const next = varints(payload), numbers = numbersOf(next), starts = new Int32Array(numbers.length + 1);
  for (let i = 0; i < numbers.length; i++) starts[i + 1] = starts[i] + next();
  const positions = new Int32Array(starts[numbers.length]);
  for (let i = 0; i < numbers.length; i++) {
    for (let at = starts[i], position = 0; at < starts[i + 1]; at++) positions[at] = position += next();
  }
  return { numbers, starts, positions };
};

// Those of the positions in list that have one in other so many units further on.
export const followedBy = (list, other, distance) => {
  const numbers = new Int32Array(list.numbers.length), starts = new Int32Array(numbers.length + 1), positions = new Int32Array(list.positions.length);
  let count = 0, end = 0;
  for (let i = 0, j = 0; i < list.numbers.length; i++) {
    const number = list.numbers[i];
    while (other.numbers[j] < number) j++;
    if (other.numbers[j] !== number) continue;
    for (let at = list.starts[i], to = other.starts[j]; at < list.starts[i + 1]; at++) {
      const wanted = list.positions[at] + distance;
      while (to < other.starts[j + 1] && other.positions[to] < wanted) to++;
      if (to < other.starts[j + 1] && other.positions[to] === wanted) positions[end++] = list.positions[at];
    }
    if (end === starts[count]) continue;
    numbers[count++] = number;
    starts[count] = end;
  }
  return { numbers: numbers.subarray(0, count), starts, positions };
};
