using System.Globalization;
using System.Reflection;
using System.Reflection.Emit;

namespace PodDsl.BuildTasks.Tests.Support;

/// <summary>Makes assemblies that carry units, without a compiler.</summary>
internal static class UnitAssembly
{
    public static void Save(string path, params (string Format, string FileName, string Text)[] units)
    {
        var assembly = new PersistedAssemblyBuilder(new AssemblyName("Homelab"), typeof(object).Assembly);
        var module = assembly.DefineDynamicModule("Homelab");
        var constructor = typeof(EmittedUnitAttribute).GetConstructors().Single();
        var types = 0;
        foreach (var unit in units)
        {
            var type = module.DefineType(string.Create(CultureInfo.InvariantCulture, $"Unit{types++}"));
            type.SetCustomAttribute(new CustomAttributeBuilder(constructor, [unit.Format, unit.FileName, unit.Text]));
            type.CreateType();
        }

        assembly.Save(path);
    }
}
