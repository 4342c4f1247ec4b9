import HyperparameterSpace
import SweepList

print(try IndexSelection(parsing: "0-3,7").count, (["x": 1.5] as Paramset).yaml)
