/** `09:41` of an ISO time, in the machine's zone. */
export function clockTime(iso: string): string {
  const time = new Date(iso);
  return `${String(time.getHours()).padStart(2, '0')}:${String(time.getMinutes()).padStart(2, '0')}`;
}

/** `2023-01-09 09:41`, in the machine's zone. */
export function dayAndTime(iso: string): string {
  const time = new Date(iso);
  const day = [time.getFullYear(), time.getMonth() + 1, time.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
  return `${day} ${clockTime(iso)}`;
}
