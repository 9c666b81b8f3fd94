/** The same function, which works out each answer once. */
export function remembered<Key, Answer>(find: (key: Key) => Answer): (key: Key) => Answer {
  const known = new Map<Key, Answer>();
  return (key) => {
    if (!known.has(key)) known.set(key, find(key));
    return known.get(key) as Answer;
  };
}
