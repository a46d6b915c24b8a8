"""Files that hold documents → the documents in them, each with the way that leads to it; no carrier knows a store.

found     one record of a carrier
feeds     RSS and Atom: a document an item (feed_items, feed_names, feed_values; xml_text, xml_window)
mail      mails, one or many in a file: texts and what is attached (mail_headers, mail_parts)
mhtml     pages saved with their pictures
"""
