const uuid = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i;

/** Whether PostgreSQL would look for it at all: a stranger's address may name anything. */
export function isUuid(id: string): boolean {
  return uuid.test(id);
}
