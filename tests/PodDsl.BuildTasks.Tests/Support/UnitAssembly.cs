using System.Globalization;
using System.Reflection;
using System.Reflection.Emit;

namespace PodDsl.BuildTasks.Tests.Support;

/// <summary>Makes assemblies that carry units, without a compiler.</summary>
internal static class UnitAssembly
{
    public static void Save(string path, params (string Format, string FileName, string Text)[] units) =>
        Save(path, [.. units.Select(unit => new EmittedUnit(unit.Format, unit.FileName, unit.Text))]);

    public static void Save(string path, IReadOnlyList<EmittedUnit> units)
    {
        var assembly = new PersistedAssemblyBuilder(new AssemblyName("Homelab"), typeof(object).Assembly);
        var module = assembly.DefineDynamicModule("Homelab");
        var constructor = typeof(EmittedUnitAttribute).GetConstructors().Single();
        var types = 0;
        foreach (var unit in units)
        {
            var type = module.DefineType(string.Create(CultureInfo.InvariantCulture, $"Unit{types++}"));
            var properties = new Dictionary<string, object?> { [nameof(unit.HoldsSecrets)] = unit.HoldsSecrets, [nameof(unit.Host)] = unit.Host, [nameof(unit.User)] = unit.User }
                .Where(property => property.Value is not (null or false))
                .ToList();
            type.SetCustomAttribute(new CustomAttributeBuilder(
                constructor,
                [unit.Format, unit.FileName, unit.Text],
                [.. properties.Select(property => typeof(EmittedUnitAttribute).GetProperty(property.Key)!)],
                [.. properties.Select(property => property.Value)]));
            type.CreateType();
        }

        assembly.Save(path);
    }

    /// <summary>One whose attribute, of another version, has a property that this one does not know.</summary>
    public static void SaveUnknownProperty(string path)
    {
        var assembly = new PersistedAssemblyBuilder(new AssemblyName("Homelab"), typeof(object).Assembly);
        var module = assembly.DefineDynamicModule("Homelab");
        var attribute = module.DefineType("PodDsl.EmittedUnitAttribute", TypeAttributes.Public, typeof(Attribute));
        var constructor = attribute.DefineConstructor(MethodAttributes.Public, CallingConventions.Standard, [typeof(string), typeof(string), typeof(string)]);
        var body = constructor.GetILGenerator();
        body.Emit(OpCodes.Ldarg_0);
        body.Emit(OpCodes.Call, typeof(Attribute).GetConstructor(BindingFlags.Instance | BindingFlags.NonPublic, [])!);
        body.Emit(OpCodes.Ret);
        var property = attribute.DefineProperty("Zone", PropertyAttributes.None, typeof(string), null);
        var setter = attribute.DefineMethod("set_Zone", MethodAttributes.Public, typeof(void), [typeof(string)]);
        setter.GetILGenerator().Emit(OpCodes.Ret);
        property.SetSetMethod(setter);
        attribute.CreateType();
        var type = module.DefineType("Unit0");
        type.SetCustomAttribute(new CustomAttributeBuilder(constructor, ["quadlet", "web.container", "# Written by PodDsl from Web\n"], [property], ["a"]));
        type.CreateType();
        assembly.Save(path);
    }
}
