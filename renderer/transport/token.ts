const key = 'jixiaobu-token';

/**
 * The loopback host's token: taken from the address once, which is then cleaned so that it is neither shown nor copied,
 * and kept for reloads of this tab. Null where the page was opened without one.
 */
export function takeToken(): string | null {
  const address = new URL(window.location.href);
  const given = address.searchParams.get('token');
  if (given === null) return sessionStorage.getItem(key);
  sessionStorage.setItem(key, given);
  address.searchParams.delete('token');
  window.history.replaceState(null, '', address);
  return given;
}
