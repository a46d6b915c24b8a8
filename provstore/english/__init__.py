"""What English is, written once: sentences, quotation marks, dates, stems, closed classes of words."""
