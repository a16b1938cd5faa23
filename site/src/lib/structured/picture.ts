import { absolute } from '../link.ts';
import { licence, publisher } from './site.ts';

/** What is known of a picture that a model made. */
export interface PictureFacts {
  /** Its path on this site. */
  readonly path: string;
  /** What it shows, in words. */
  readonly alt: string;
  /** In pixels. */
  readonly width: number;
  readonly height: number;
  /** Display name of the model. */
  readonly model: string;
  /** When it was made, as its lock says. */
  readonly created: string;
  /** SHA-256 of the bytes that the model sent. */
  readonly sha256: string;
}

/**
 * A picture that a model made, marked as such by IPTC's word for it. Never for an emulated one: no model made that.
 * https://schema.org/IPTCDigitalSourceEnumeration
 */
export function imageObject(picture: PictureFacts): object {
  return {
    '@type': 'ImageObject',
    contentUrl: absolute(picture.path),
    caption: picture.alt,
    width: picture.width,
    height: picture.height,
    dateCreated: picture.created,
    creditText: picture.model,
    creator: publisher(),
    license: licence,
    digitalSourceType: 'https://schema.org/TrainedAlgorithmicMediaDigitalSource',
    identifier: { '@type': 'PropertyValue', name: 'SHA-256', value: picture.sha256 },
  };
}
