/* A number as Vietnamese writes it: 11.500. */
export const figure = new Intl.NumberFormat("vi").format
