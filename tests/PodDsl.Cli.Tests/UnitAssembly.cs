using System.Reflection;
using System.Reflection.Emit;

namespace PodDsl.Cli.Tests;

/// <summary>Assemblies as a build with the package makes them.</summary>
internal static class UnitAssembly
{
    /// <summary>Writes an assembly with a record that carries units, as a build with the package makes it.</summary>
    /// <param name="path">Its path.</param>
    /// <param name="format">The format of the units.</param>
    /// <param name="units">The units.</param>
    /// <param name="facts">The file that the host Attic names itself, or by a base record of another name.</param>
    /// <param name="unit">The name of the unit, without the extension.</param>
    public static void Save(string path, string format, (string Text, string? Host, string? User)[] units, (string Record, string Path)? facts = null, string unit = "web")
    {
        var assembly = new PersistedAssemblyBuilder(new AssemblyName("home"), typeof(object).Assembly);
        var module = assembly.DefineDynamicModule("home");
        var attribute = module.DefineType("PodDsl.EmittedUnitAttribute", TypeAttributes.Public | TypeAttributes.Sealed, typeof(Attribute));
        var constructor = attribute.DefineConstructor(MethodAttributes.Public, CallingConventions.Standard, [typeof(string), typeof(string), typeof(string)]);
        constructor.GetILGenerator().Emit(OpCodes.Ret);
        var record = module.DefineType("Web", TypeAttributes.Public);
        PropertyBuilder[] properties = [Property("Host"), Property("User")];
        foreach (var (text, host, user) in units)
        {
            var set = properties.Zip([host, user]).Where(property => property.Second is not null).ToList();
            record.SetCustomAttribute(new CustomAttributeBuilder(
                constructor,
                [format, format == "quadlet" ? unit + ".container" : unit + ".service", text],
                [.. set.Select(property => property.First)],
                [.. set.Select(property => property.Second)]));
        }

        if (facts is var (owner, file))
        {
            var named = module.DefineType("PodDsl.FactsAttribute", TypeAttributes.Public | TypeAttributes.Sealed, typeof(Attribute));
            var ofPath = named.DefineConstructor(MethodAttributes.Public, CallingConventions.Standard, [typeof(string)]);
            ofPath.GetILGenerator().Emit(OpCodes.Ret);
            var marked = module.DefineType(owner, owner == "Attic" ? TypeAttributes.Public : TypeAttributes.Public | TypeAttributes.Abstract);
            marked.SetCustomAttribute(new CustomAttributeBuilder(ofPath, [file]));
            _ = named.CreateType();
            var created = marked.CreateType();
            if (owner != "Attic")
            {
                _ = module.DefineType("Attic", TypeAttributes.Public, created).CreateType();
            }
        }

        _ = attribute.CreateType();
        _ = record.CreateType();
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        assembly.Save(path);

        PropertyBuilder Property(string property)
        {
            var setter = attribute.DefineMethod("set_" + property, MethodAttributes.Public | MethodAttributes.SpecialName, typeof(void), [typeof(string)]);
            setter.GetILGenerator().Emit(OpCodes.Ret);
            var built = attribute.DefineProperty(property, PropertyAttributes.None, typeof(string), null);
            built.SetSetMethod(setter);
            return built;
        }
    }
}
