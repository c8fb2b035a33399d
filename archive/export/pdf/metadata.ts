// What the file says of itself, twice over as PDF/A demands: the document information dictionary and XMP.
import type { PageDocument } from './document.ts';

export const producer = 'Vouchsafe';

/** A date of the information dictionary (ISO 32000-1, 7.9.4), always UTC. */
export function pdfDate(iso: string): string {
  return `D:${xmpDate(iso).replace(/[-:T]/g, '').slice(0, 14)}Z`;
}

/** To the second: the information dictionary knows nothing finer, and the two have to agree. */
export function xmpDate(iso: string): string {
  return `${new Date(iso).toISOString().slice(0, 19)}Z`;
}

const pdfa = 'http://www.aiim.org/pdfa/ns';

/** What an encrypted file cannot be, and does not say that it is. */
const archival = '<pdfaid:part>2</pdfaid:part>\n<pdfaid:conformance>A</pdfaid:conformance>\n';

/** XMP (ISO 16684-1) with the PDF/A-2 and PDF/UA-1 marks, and the extension schema that PDF/A wants for the latter. */
export function xmpOf(document: PageDocument): string {
  return `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" \
xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfaid="${pdfa}/id/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${escapeXml(document.title)}</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>${escapeXml(document.author)}</rdf:li></rdf:Seq></dc:creator>
<dc:language><rdf:Bag><rdf:li>${document.language}</rdf:li></rdf:Bag></dc:language>
<xmp:CreateDate>${xmpDate(document.issuedAt)}</xmp:CreateDate>
<pdf:Producer>${producer}</pdf:Producer>
${document.isProtected === true ? '' : archival}<pdfuaid:part>1</pdfuaid:part>
</rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfaExtension="${pdfa}/extension/" xmlns:pdfaSchema="${pdfa}/schema#" \
xmlns:pdfaProperty="${pdfa}/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>The part of ISO 14289 to which the file is built</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="r"?>`;
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
