/**
 * The types of schema.org that the site may use, each with what it must have: what search engines require, and what
 * a reader of the data would miss. `a|b` asks for one of the two.
 */
export const schemaTypes: Readonly<Record<string, readonly string[]>> = {
  Answer: ['text'],
  BreadcrumbList: ['itemListElement'],
  CollectionPage: ['name', 'url'],
  CreativeWork: ['name', 'description', 'text', 'license', 'isPartOf'],
  DataDownload: ['contentUrl', 'encodingFormat'],
  Dataset: ['name', 'description', 'url', 'license', 'creator', 'distribution'],
  DefinedTerm: ['name'],
  FAQPage: ['mainEntity'],
  HowTo: ['name', 'step'],
  HowToStep: ['text'],
  // Google's picture licences ask for one of these two, so that a picture's terms and maker are told.
  ImageObject: ['contentUrl', 'license|creator|creditText'],
  ItemList: ['itemListElement'],
  ListItem: ['position', 'name|item|url'],
  Offer: ['price', 'priceCurrency'],
  Organization: ['name'],
  Person: ['name'],
  PropertyValue: ['name', 'value'],
  Question: ['name', 'acceptedAnswer'],
  SoftwareApplication: ['name', 'applicationCategory', 'operatingSystem|url', 'offers'],
  SoftwareSourceCode: ['name', 'codeRepository'],
  TechArticle: ['headline', 'description', 'url', 'dateModified', 'author|publisher'],
  WebPage: ['name', 'url'],
  WebSite: ['name', 'url'],
};
