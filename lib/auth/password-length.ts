/** The shortest password that is accepted. */
export const passwordMinimum = 12
/** The longest, so that nobody makes the server hash a book. */
export const passwordMaximum = 256
