// KedgeContracts
