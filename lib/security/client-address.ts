/** Where a request came from. Our server in front has found it out and put it here; what a client says of itself is gone. */
export const clientAddress = (headers: Headers): string => headers.get("x-forwarded-for") || "unknown"
