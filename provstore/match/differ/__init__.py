"""Where do two accounts of one claim differ?"""
