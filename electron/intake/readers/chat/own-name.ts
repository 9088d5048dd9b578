/** The exporting person, where an export only says that a message was sent from the phone. */
export const ownName = '我'
