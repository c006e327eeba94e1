type Numbers = Uint8Array | Uint16Array | Uint32Array | Int32Array | Float32Array;

/** The same numbers with room for at least so many; a copy with some more, only when there is none. */
export function grown<T extends Numbers>(numbers: T, room: number): T {
  if (room <= numbers.length) return numbers;
  const larger = new (numbers.constructor as new (length: number) => T)(Math.ceil(room * 1.125) + 16);
  larger.set(numbers);
  return larger;
}
