import type { Format } from '../../rules';
import type { XmlElement } from './xmlTree';

/** A rule element with all that belongs to it, before it is understood. */
export interface RawRule {
  readonly element: XmlElement;
  readonly format: Format;
  /** The element of the extension list that completes it, or itself where it lives there alone. */
  readonly extension: XmlElement | undefined;
}
