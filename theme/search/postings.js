// The payloads of the index's entries.

// A function that reads one varint after another, and pieces of bytes and code units between them.
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
  next.units = length => {
    let units = "";
    for (; units.length < length; at += 2) units += String.fromCharCode(bytes[at] | bytes[at + 1] << 8);
    return units;
  };
  next.left = () => bytes.length - at;
  return next;
};

// More than a record has positions.
const room = 2 ** 21;

// Where in the records of an entry its three units stand, by the payload of its positions: record × room + position, ascending.
export const placesOf = (payload, numbers) => {
  const next = readerOf(payload), counts = Array.from(numbers, next), places = [];
  counts.forEach((count, i) => {
    for (let position = 0; count--;) places.push(numbers[i] * room + (position += next()));
  });
  return places;
};

// Those of the places that have one of the others so many units further on.
export const followedBy = (places, others, distance) => {
  let i = 0;
  return places.filter(place => {
    while (others[i] < place + distance) i++;
    return others[i] === place + distance;
  });
};

// The records of places, each once.
export const recordsAt = places => [...new Set(places.map(place => Math.floor(place / room)))];
