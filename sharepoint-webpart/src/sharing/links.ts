/** A part of its own: what is known of other platforms is loaded only where there is a link. */
export { recogniseLink } from "@alongside/core";
