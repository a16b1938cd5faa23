/** Money as it is printed everywhere. A door of its own: browsers get this and nothing else of the engine. */
export { grouped, usdText } from '#capabilities/money';
