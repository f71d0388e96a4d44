print("maan")
