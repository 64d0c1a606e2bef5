/**
 * The version of the rules of counting, as cited by snapshots. It goes up with every change of the views that define them:
 * the test beside this file holds their fingerprint.
 */
export const methodVersion = 1
